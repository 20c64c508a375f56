import type { UploadSettings } from '@meldpunt/uploads';
import type { Configuration } from './configuration.ts';

/** How files from outside are let in here: by upload and by mail alike. */
export const uploadSettings = (configuration: Configuration): UploadSettings => ({
  maxBytes: configuration.MELDPUNT_DOCUMENT_MB * 1024 * 1024,
  clamd: configuration.MELDPUNT_CLAMD,
});
