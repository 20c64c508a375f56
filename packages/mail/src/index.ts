export { type Bestelronde, type DeliverDeps, deliverPost } from './deliver.ts';
export {
  checkMailbox,
  type ImapInstelling,
  type MailboxDeps,
  type Postronde,
  readMailbox,
} from './mailbox.ts';
export { MailError, openSmtp, type Postbode, type SmtpInstelling } from './smtp.ts';
