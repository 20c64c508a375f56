select jaar, termijn, bindt, massaal
from termijnen_gehaald
where totaal <> op_tijd + te_laat + lopend + vervallen
