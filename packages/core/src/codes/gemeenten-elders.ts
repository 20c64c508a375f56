/** Names of larger or neighbouring municipalities outside the province, by CBS code; others are shown by their code. */
export const gemeentenElders: ReadonlyMap<string, string> = new Map([
  ['GM0363', 'Amsterdam'],
  ['GM0599', 'Rotterdam'],
  ['GM0518', 'Den Haag'],
  ['GM0344', 'Utrecht'],
  ['GM0106', 'Assen'],
  ['GM0114', 'Emmen'],
  ['GM0118', 'Hoogeveen'],
  ['GM0080', 'Leeuwarden'],
  ['GM1730', 'Tynaarlo'],
  ['GM1699', 'Noordenveld'],
  ['GM1680', 'Aa en Hunze'],
  ['GM0090', 'Smallingerland'],
  ['GM0193', 'Zwolle'],
]);
