-- An id without a row in the register would be a natural person that slipped through the extract.
select dossiers.dossier_id
from stg_dossiers as dossiers
left join stg_organisaties as organisaties on organisaties.organisatie_id = dossiers.organisatie_id
where dossiers.organisatie_id is not null and organisaties.organisatie_id is null
