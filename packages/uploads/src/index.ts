export { admitUpload, type UploadSettings } from './admit-upload.ts';
export { clamdAnswers } from './clamd.ts';
export { titleFrom } from './file-name.ts';
export { type Judgement, judgeUpload, reasonAlone, type Upload } from './judge-upload.ts';
export { acceptedExtensions, extensionOf, kindsText } from './kinds.ts';
