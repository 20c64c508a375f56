select dossier_id, count(*) as aantal
from int_meldingen
group by dossier_id
having count(*) > 1
