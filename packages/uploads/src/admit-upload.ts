import { type Scan, scanWithClamd } from './clamd.ts';
import { type Judgement, judgeUpload, type Upload } from './judge-upload.ts';

/** What an installation lets in. */
export type UploadSettings = {
  maxBytes: number;
  /** Where clamd listens; absent: there is no virus scanner. */
  clamd?: string | undefined;
};

const refused: Record<Exclude<Scan, 'clean'>, string> = {
  infected: 'De virusscanner heeft dit bestand afgekeurd. Het is niet bewaard.',
  failed:
    'De virusscanner kon dit bestand niet controleren. Het is daarom niet bewaard. Probeer het later nog eens.',
};

/** Judges a file, and lets the scanner look at it where there is one: no scan, no document. */
export const admitUpload = async (upload: Upload, settings: UploadSettings): Promise<Judgement> => {
  const judged = await judgeUpload(upload, settings.maxBytes);
  if ('reden' in judged || !settings.clamd) return judged;
  const scan = await scanWithClamd(settings.clamd, upload.content);
  return scan === 'clean' ? judged : { reden: refused[scan] };
};
