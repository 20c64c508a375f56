/** What each state means for who reads it. */
export const postStates: Record<string, string> = {
  wacht: 'wacht op verzending',
  bezig: 'wordt verstuurd',
  verstuurd: 'verstuurd',
  onzeker: 'onzeker of hij verstuurd is',
  opgegeven: 'niet verstuurd',
  vervallen: 'niet meer nodig',
};
