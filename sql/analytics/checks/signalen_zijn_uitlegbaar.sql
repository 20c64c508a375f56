-- The chance of the row and the smallest count that is a signal are found in two ways; they must agree.
select grond, terrein, gemeente
from signalen_cel
where kans < 0 or kans > getvariable('cel_kans') or grens is null or meldingen < grens or verwacht <= 0
