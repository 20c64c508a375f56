/** Acts that begin on a page of their own, beside what they are about. */
export const ownPages: Readonly<Record<string, string>> = {
  giveInzage: 'inzage',
  correctGegeven: 'gegevens',
  eraseGegeven: 'gegevens',
  eraseDocument: 'gegevens',
};
