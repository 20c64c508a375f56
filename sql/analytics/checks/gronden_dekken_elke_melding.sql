-- Several grounds per melding can make more than the total, never less.
select gronden.jaar, gronden.aantal, terreinen.aantal as meldingen
from (select jaar, sum(meldingen) as aantal from meldingen_per_grond group by jaar) as gronden
full join (select jaar, sum(meldingen) as aantal from meldingen_per_terrein group by jaar) as terreinen
    on terreinen.jaar = gronden.jaar
where gronden.aantal is null or terreinen.aantal is null or gronden.aantal < terreinen.aantal
