/** Towns with the digits of their postcode, by municipality; others get the municipality's own name and `9999`. */
const towns: Record<string, readonly (readonly [string, number])[]> = {
  GM0014: [
    ['Groningen', 9712],
    ['Groningen', 9726],
    ['Groningen', 9742],
    ['Haren', 9751],
    ['Ten Boer', 9791],
  ],
  GM1979: [
    ['Appingedam', 9901],
    ['Delfzijl', 9934],
    ['Loppersum', 9919],
  ],
  GM1966: [
    ['Winsum', 9951],
    ['Uithuizen', 9981],
    ['Bedum', 9781],
    ['Leens', 9965],
  ],
  GM1952: [
    ['Hoogezand', 9601],
    ['Slochteren', 9621],
    ['Muntendam', 9649],
  ],
  GM1895: [
    ['Winschoten', 9671],
    ['Scheemda', 9679],
    ['Finsterwolde', 9684],
  ],
  GM0765: [
    ['Oude Pekela', 9665],
    ['Nieuwe Pekela', 9663],
  ],
  GM0037: [
    ['Stadskanaal', 9501],
    ['Musselkanaal', 9581],
  ],
  GM0047: [
    ['Veendam', 9641],
    ['Wildervank', 9648],
  ],
  GM1969: [
    ['Leek', 9351],
    ['Zuidhorn', 9801],
    ['Marum', 9363],
    ['Grootegast', 9861],
  ],
  GM1950: [
    ['Ter Apel', 9561],
    ['Vlagtwedde', 9541],
    ['Bellingwolde', 9695],
  ],
  GM0106: [['Assen', 9401]],
  GM1730: [['Eelde', 9761]],
  GM1699: [['Roden', 9301]],
  GM0080: [['Leeuwarden', 8911]],
  GM0114: [['Emmen', 7811]],
  GM0193: [['Zwolle', 8011]],
  GM0363: [['Amsterdam', 1011]],
  GM0344: [['Utrecht', 3511]],
};

const nowhere: readonly (readonly [string, number])[] = [['Groningen', 9700]];

/** The towns of a municipality; the city's own for what lies in no municipality. */
export const townsOf = (gemeente: string): readonly (readonly [string, number])[] =>
  towns[gemeente] ?? nowhere;

/** Streets that do not exist; postcodes end in letters that are never given out. */
export const streets: readonly string[] = [
  'Verzonnenstraat',
  'Voorbeeldlaan',
  'Fantasieweg',
  'Bedachte Kade',
  'Nergenssingel',
  'Denkbeeldplein',
  'Sprookjespad',
  'Luchtkasteelstraat',
  'Testdijk',
  'Hersenschimlaan',
];
export const neverUsedLetters: readonly string[] = ['SA', 'SD', 'SS'];
