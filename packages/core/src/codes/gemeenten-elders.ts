/**
 * The municipalities outside the province of Groningen: CBS code and name, those of 1 January 2025 first, then those that
 * ended before. Source: CBS, Gemeentelijke indeling 2022, 2023 and 2025; those that ended before 2022 come from public lists
 * of the CBS codes of about 2002 to 2014 and are meant to be complete from then on. What is not here is no code that we know.
 */
const present = `
0034 Almere|0050 Zeewolde|0059 Achtkarspelen|0060 Ameland|0072 Harlingen|0074 Heerenveen|0080 Leeuwarden|0085 Ooststellingwerf
0086 Opsterland|0088 Schiermonnikoog|0090 Smallingerland|0093 Terschelling|0096 Vlieland|0098 Weststellingwerf|0106 Assen
0109 Coevorden|0114 Emmen|0118 Hoogeveen|0119 Meppel|0141 Almelo|0147 Borne|0148 Dalfsen|0150 Deventer|0153 Enschede
0158 Haaksbergen|0160 Hardenberg|0163 Hellendoorn|0164 Hengelo (O.)|0166 Kampen|0168 Losser|0171 Noordoostpolder
0173 Oldenzaal|0175 Ommen|0177 Raalte|0180 Staphorst|0183 Tubbergen|0184 Urk|0189 Wierden|0193 Zwolle|0197 Aalten
0200 Apeldoorn|0202 Arnhem|0203 Barneveld|0209 Beuningen|0213 Brummen|0214 Buren|0216 Culemborg|0221 Doesburg
0222 Doetinchem|0225 Druten|0226 Duiven|0228 Ede|0230 Elburg|0232 Epe|0233 Ermelo|0243 Harderwijk|0244 Hattem|0246 Heerde
0252 Heumen|0262 Lochem|0263 Maasdriel|0267 Nijkerk|0268 Nijmegen|0269 Oldebroek|0273 Putten|0274 Renkum|0275 Rheden
0277 Rozendaal|0279 Scherpenzeel|0281 Tiel|0285 Voorst|0289 Wageningen|0293 Westervoort|0294 Winterswijk|0296 Wijchen
0297 Zaltbommel|0299 Zevenaar|0301 Zutphen|0302 Nunspeet|0303 Dronten|0307 Amersfoort|0308 Baarn|0310 De Bilt|0312 Bunnik
0313 Bunschoten|0317 Eemnes|0321 Houten|0327 Leusden|0331 Lopik|0335 Montfoort|0339 Renswoude|0340 Rhenen|0342 Soest
0344 Utrecht|0345 Veenendaal|0351 Woudenberg|0352 Wijk bij Duurstede|0353 IJsselstein|0355 Zeist|0356 Nieuwegein
0358 Aalsmeer|0361 Alkmaar|0362 Amstelveen|0363 Amsterdam|0373 Bergen (NH.)|0375 Beverwijk|0376 Blaricum|0377 Bloemendaal
0383 Castricum|0384 Diemen|0385 Edam-Volendam|0388 Enkhuizen|0392 Haarlem|0394 Haarlemmermeer|0396 Heemskerk
0397 Heemstede|0399 Heiloo|0400 Den Helder|0402 Hilversum|0405 Hoorn|0406 Huizen|0415 Landsmeer|0417 Laren (NH.)
0420 Medemblik|0431 Oostzaan|0432 Opmeer|0437 Ouder-Amstel|0439 Purmerend|0441 Schagen|0448 Texel|0450 Uitgeest
0451 Uithoorn|0453 Velsen|0473 Zandvoort|0479 Zaanstad|0482 Alblasserdam|0484 Alphen aan den Rijn|0489 Barendrecht
0498 Drechterland|0502 Capelle aan den IJssel|0503 Delft|0505 Dordrecht|0512 Gorinchem|0513 Gouda|0518 Den Haag
0523 Hardinxveld-Giessendam|0531 Hendrik-Ido-Ambacht|0532 Stede Broec|0534 Hillegom|0537 Katwijk
0542 Krimpen aan den IJssel|0546 Leiden|0547 Leiderdorp|0553 Lisse|0556 Maassluis|0569 Nieuwkoop|0575 Noordwijk
0579 Oegstgeest|0589 Oudewater|0590 Papendrecht|0597 Ridderkerk|0599 Rotterdam|0603 Rijswijk (ZH.)|0606 Schiedam
0610 Sliedrecht|0613 Albrandswaard|0622 Vlaardingen|0626 Voorschoten|0627 Waddinxveen|0629 Wassenaar|0632 Woerden
0637 Zoetermeer|0638 Zoeterwoude|0642 Zwijndrecht|0654 Borsele|0664 Goes|0668 West Maas en Waal|0677 Hulst|0678 Kapelle
0687 Middelburg (Z.)|0703 Reimerswaal|0715 Terneuzen|0716 Tholen|0717 Veere|0718 Vlissingen|0736 De Ronde Venen
0737 Tytsjerksteradiel|0743 Asten|0744 Baarle-Nassau|0748 Bergen op Zoom|0753 Best|0755 Boekel|0757 Boxtel|0758 Breda
0762 Deurne|0766 Dongen|0770 Eersel|0772 Eindhoven|0777 Etten-Leur|0779 Geertruidenberg|0784 Gilze en Rijen|0785 Goirle
0794 Helmond|0796 's-Hertogenbosch|0797 Heusden|0798 Hilvarenbeek|0809 Loon op Zand|0820 Nuenen, Gerwen en Nederwetten
0823 Oirschot|0824 Oisterwijk|0826 Oosterhout|0828 Oss|0840 Rucphen|0845 Sint-Michielsgestel|0847 Someren
0848 Son en Breugel|0851 Steenbergen|0852 Waterland|0855 Tilburg|0858 Valkenswaard|0861 Veldhoven|0865 Vught|0866 Waalre
0867 Waalwijk|0873 Woensdrecht|0879 Zundert|0880 Wormerland|0882 Landgraaf|0888 Beek (L.)|0889 Beesel|0893 Bergen (L.)
0899 Brunssum|0907 Gennep|0917 Heerlen|0928 Kerkrade|0935 Maastricht|0938 Meerssen|0944 Mook en Middelaar|0946 Nederweert
0957 Roermond|0965 Simpelveld|0971 Stein (L.)|0981 Vaals|0983 Venlo|0984 Venray|0986 Voerendaal|0988 Weert
0994 Valkenburg aan de Geul|0995 Lelystad|1507 Horst aan de Maas|1509 Oude IJsselstreek|1525 Teylingen
1581 Utrechtse Heuvelrug|1586 Oost Gelre|1598 Koggenland|1621 Lansingerland|1640 Leudal|1641 Maasgouw|1652 Gemert-Bakel
1655 Halderberge|1658 Heeze-Leende|1659 Laarbeek|1667 Reusel-De Mierden|1669 Roerdalen|1674 Roosendaal
1676 Schouwen-Duiveland|1680 Aa en Hunze|1681 Borger-Odoorn|1690 De Wolden|1695 Noord-Beveland|1696 Wijdemeren
1699 Noordenveld|1700 Twenterand|1701 Westerveld|1705 Lingewaard|1706 Cranendonck|1708 Steenwijkerland|1709 Moerdijk
1711 Echt-Susteren|1714 Sluis|1719 Drimmelen|1721 Bernheze|1723 Alphen-Chaam|1724 Bergeijk|1728 Bladel
1729 Gulpen-Wittem|1730 Tynaarlo|1731 Midden-Drenthe|1734 Overbetuwe|1735 Hof van Twente|1740 Neder-Betuwe
1742 Rijssen-Holten|1771 Geldrop-Mierlo|1773 Olst-Wijhe|1774 Dinkelland|1783 Westland|1842 Midden-Delfland
1859 Berkelland|1876 Bronckhorst|1883 Sittard-Geleen|1884 Kaag en Braassem|1891 Dantumadiel|1892 Zuidplas
1894 Peel en Maas|1896 Zwartewaterland|1900 Súdwest-Fryslân|1901 Bodegraven-Reeuwijk|1903 Eijsden-Margraten
1904 Stichtse Vecht|1911 Hollands Kroon|1916 Leidschendam-Voorburg|1924 Goeree-Overflakkee|1926 Pijnacker-Nootdorp
1930 Nissewaard|1931 Krimpenerwaard|1940 De Fryske Marren|1942 Gooise Meren|1945 Berg en Dal|1948 Meierijstad
1949 Waadhoeke|1954 Beekdaelen|1955 Montferland|1959 Altena|1960 West Betuwe|1961 Vijfheerenlanden|1963 Hoeksche Waard
1970 Noardeast-Fryslân|1978 Molenlanden|1980 Dijk en Waard|1982 Land van Cuijk|1991 Maashorst|1992 Voorne aan Zee`;

const ended = `
0051 Skarsterlân|0055 Boarnsterhim|0058 Dongeradeel|0063 het Bildt|0064 Bolsward|0065 Dantumadeel|0070 Franekeradeel
0079 Kollumerland en Nieuwkruisland|0081 Leeuwarderadeel|0082 Lemsterland|0083 Menaldumadeel|0091 Sneek|0104 Nijefurd
0140 Littenseradiel|0144 Bathmen|0149 Denekamp|0174 Olst|0178 Rijssen|0181 Steenwijk|0186 Vriezenveen|0196 Rijnwaarden
0199 Angerlo|0206 Bemmel|0207 Bergh|0211 Borculo|0218 Didam|0219 Dinxperlo|0220 Dodewaard|0227 Echteld|0229 Eibergen
0236 Geldermalsen|0237 Gendringen|0239 Gorssel|0240 Groenlo|0241 Groesbeek|0248 Hengelo (Gld.)|0256 Hummelo en Keppel
0258 Kesteren|0260 Lichtenvoorde|0265 Millingen aan de Rijn|0266 Neede|0278 Ruurlo|0280 Steenderen|0282 Ubbergen
0286 Vorden|0291 Warnsveld|0292 Wehl|0295 Wisch|0298 Zelhem|0304 Neerijnen|0305 Abcoude|0306 Amerongen|0311 Breukelen
0315 Doorn|0316 Driebergen-Rijsenburg|0326 Leersum|0329 Loenen|0330 Loosdrecht|0332 Maarn|0333 Maarssen|0360 Akersloot
0364 Andijk|0365 Graft-De Rijp|0366 Anna Paulowna|0370 Beemster|0372 Bennebroek|0381 Bussum|0390 's-Graveland
0393 Haarlemmerliede en Spaarnwoude|0395 Harenkarspel|0398 Heerhugowaard|0412 Niedorp|0416 Langedijk|0418 Limmen
0424 Muiden|0425 Naarden|0426 Nederhorst den Berg|0429 Obdam|0454 Venhuizen|0457 Weesp|0458 Schermer|0459 Wervershoof
0462 Wieringen|0463 Wieringermeer|0466 Wognum|0476 Zijpe|0478 Zeevang|0480 Ter Aar|0483 Alkemade|0491 Bergambacht
0492 Bergschenhoek|0493 Berkel en Rodenrijs|0495 Bleiswijk|0497 Bodegraven|0499 Boskoop|0501 Brielle|0504 Dirksland
0511 Goedereede|0517 's-Gravendeel|0519 's-Gravenzande|0526 Heerjansdam|0529 Noorder-Koggenland|0530 Hellevoetsluis
0545 Leerdam|0548 Leidschendam|0552 De Lier|0555 Maasland|0558 Wester-Koggenland|0559 Middelharnis|0562 Monster
0563 Moordrecht|0565 Naaldwijk|0567 Nieuwerkerk aan den IJssel|0568 Bernisse|0571 Nieuw-Lekkerland
0576 Noordwijkerhout|0577 Nootdorp|0580 Oostflakkee|0584 Oud-Beijerland|0585 Binnenmaas|0588 Korendijk|0594 Pijnacker
0595 Reeuwijk|0600 Rozenburg|0602 Rijnsburg|0604 Sassenheim|0607 Schipluiden|0608 Schoonhoven|0611 Cromstrijen
0612 Spijkenisse|0614 Westvoorne|0617 Strijen|0619 Valkenburg (ZH.)|0620 Vianen|0623 Vlist|0624 Voorburg|0625 Voorhout
0628 Warmond|0630 Wateringen|0643 Nederlek|0644 Ouderkerk|0645 Jacobswoude|0650 Axel|0653 Gaasterlân-Sleat
0675 Hontenisse|0683 Wymbritseradiel|0689 Giessenlanden|0692 Oostburg|0693 Graafstroom|0694 Liesveld|0704 Sas van Gent
0707 Zederik|0710 Wûnseradiel|0733 Lingewaal|0738 Aalburg|0756 Boxmeer|0781 Geldrop|0786 Grave|0788 Haaren|0808 Lith
0814 Mierlo|0815 Mill en Sint Hubert|0835 Ravenstein|0844 Schijndel|0846 Sint-Oedenrode|0856 Uden|0860 Veghel
0870 Werkendam|0874 Woudrichem|0881 Onderbanken|0885 Arcen en Velden|0902 Echt|0905 Eijsden|0914 Haelen|0918 Helden
0920 Heythuysen|0925 Hunsel|0929 Kessel|0933 Maasbracht|0934 Maasbree|0936 Margraten|0941 Meijel|0951 Nuth
0962 Schinnen|0964 Sevenum|0974 Susteren|0975 Swalmen|0977 Thorn|0993 Meerlo-Wanssum|1666 Zevenhuizen-Moerkapelle
1670 Roggel en Neer|1671 Maasdonk|1672 Rijnwoude|1673 Liemeer|1679 Ambt Montfort|1684 Cuijk|1685 Landerd
1698 Sluis-Aardenburg|1702 Sint Anthonis|1722 Ferwerderadiel|1908 Menameradiel|1921 De Friese Meren|1927 Molenwaard
1937 Heel`;

const codesOf = (text: string): [code: string, name: string][] =>
  text
    .trim()
    .split(/[|\n]/)
    .map((entry) => [`GM${entry.slice(0, 4)}`, entry.slice(5)]);

/** Names of the municipalities outside the province by CBS code (`GM` and four digits), in the order of their codes. */
export const gemeentenElders: ReadonlyMap<string, string> = new Map(codesOf(present));

/** Those that ended since about 2002, by the names that they had; an older melding may still name them. */
export const gemeentenEldersBeeindigd: ReadonlyMap<string, string> = new Map(codesOf(ended));
