import { toString as qrCode } from 'qrcode';

/** What an app scans, as the address of a picture that stands in the page itself. */
export const qrPicture = async (uri: string): Promise<string> =>
  `data:image/svg+xml;base64,${Buffer.from(await qrCode(uri, { type: 'svg', margin: 1 })).toString('base64')}`;
