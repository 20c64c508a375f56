import type { ParsedMail } from 'mailparser';

const text = (mail: ParsedMail, name: string): string => {
  const value = mail.headers.get(name);
  return typeof value === 'string' ? value.trim().toLowerCase() : '';
};

/** What only programs send: answers of an absence, bounces, lists (RFC 3834, RFC 2919), and what the mail server calls spam. */
const marks: readonly ((mail: ParsedMail) => boolean)[] = [
  (mail) => !['', 'no'].includes(text(mail, 'auto-submitted').split(';')[0]?.trim() ?? ''),
  (mail) => ['bulk', 'junk', 'list', 'auto_reply'].includes(text(mail, 'precedence')),
  (mail) => mail.headers.has('x-autoreply') || mail.headers.has('x-autorespond'),
  (mail) => mail.headers.has('list') || mail.headers.has('list-id'),
  (mail) => text(mail, 'return-path') === '<>',
  (mail) => /^yes\b/.test(text(mail, 'x-spam-flag')) || /^yes\b/.test(text(mail, 'x-spam-status')),
  (mail) => /^(mailer-daemon|postmaster|no-?reply|noreply)@/i.test(senderOf(mail)),
  (mail) => {
    const type = mail.headers.get('content-type');
    return typeof type === 'object' && 'value' in type && type.value === 'multipart/report';
  },
];

/** The address of who sent it; empty when there is none. */
export const senderOf = (mail: ParsedMail): string => mail.from?.value[0]?.address?.toLowerCase() ?? '';

/** Whether no person wrote this to the bureau: then it is no melding. `eigen` are the bureau's own addresses. */
export const isAutomatic = (mail: ParsedMail, eigen: readonly string[]): boolean =>
  eigen.includes(senderOf(mail)) || marks.some((mark) => mark(mail));
