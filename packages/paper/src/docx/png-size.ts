const SIGNATURE = '89504e470d0a1a0a';

/** Whether these bytes are a PNG. */
export const isPng = (bytes: Uint8Array): boolean =>
  bytes.length >= 24 && Buffer.from(bytes.subarray(0, 8)).toString('hex') === SIGNATURE;

/** Width and height of a PNG, from its first chunk. Throws when it is none. */
export const sizeOfPng = (png: Uint8Array): { width: number; height: number } => {
  const bytes = Buffer.from(png);
  if (!isPng(bytes)) throw new Error('the logo is not a PNG');
  return { width: Math.max(1, bytes.readUInt32BE(16)), height: Math.max(1, bytes.readUInt32BE(20)) };
};
