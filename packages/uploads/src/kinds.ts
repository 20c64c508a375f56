/** A kind of file that is taken in: how it is called, and what its content must be. */
export type Kind = {
  mediatype: string;
  extensions: readonly string[];
  /** What the content itself must say it is, by its first bytes; null for text, which says nothing. */
  magic: readonly string[] | null;
  label: string;
};

/** What is taken in; everything else is refused. The first extension is the one that is given back. */
export const kinds: readonly Kind[] = [
  { mediatype: 'application/pdf', extensions: ['pdf'], magic: ['application/pdf'], label: 'pdf' },
  { mediatype: 'image/jpeg', extensions: ['jpg', 'jpeg'], magic: ['image/jpeg'], label: 'jpg' },
  { mediatype: 'image/png', extensions: ['png'], magic: ['image/png'], label: 'png' },
  {
    mediatype: 'image/heic',
    extensions: ['heic', 'heif'],
    magic: ['image/heic', 'image/heif'],
    label: 'heic',
  },
  {
    mediatype: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    magic: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    label: 'docx',
  },
  {
    mediatype: 'application/vnd.oasis.opendocument.text',
    extensions: ['odt'],
    magic: ['application/vnd.oasis.opendocument.text'],
    label: 'odt',
  },
  { mediatype: 'text/plain', extensions: ['txt'], magic: null, label: 'txt' },
  { mediatype: 'message/rfc822', extensions: ['eml'], magic: null, label: 'eml' },
];

/** The kinds in words, for the user. */
export const kindsText = kinds.map(({ label }) => label).join(', ');

/** What a file input may offer. */
export const acceptedExtensions = kinds
  .flatMap(({ extensions }) => extensions.map((one) => `.${one}`))
  .join(',');

/** The extension for a media type, to name a download with. */
export const extensionOf = (mediatype: string): string =>
  kinds.find((kind) => kind.mediatype === mediatype)?.extensions[0] ?? 'bin';
