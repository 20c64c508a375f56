import { createHmac } from 'node:crypto';
import { datumAt, isRefusal } from '@meldpunt/core';
import {
  contactgegevens,
  countPost,
  dossierOfPost,
  openDossier,
  queuePost,
  recordAct,
  type StoreDeps,
  StoreError,
  wasReceived,
} from '@meldpunt/store';
import type { UploadSettings } from '@meldpunt/uploads';
import { type ParsedMail, simpleParser } from 'mailparser';
import { admitAttachments, type Bijlagen } from './attachments.ts';
import { isAutomatic, senderOf } from './classify.ts';
import { meldingFromMail, wordsOf } from './melding-from-mail.ts';

export type TakeInDeps = StoreDeps & {
  /** The bureau's own addresses: what comes from there is never a melding. */
  eigenAdressen: readonly string[];
  /** Whether the sender of a new melding gets a receipt. */
  bevestigen: boolean;
  /** How files from outside are let in. */
  uploads: UploadSettings;
};

/** What became of a message. `onleesbaar`: it can't be taken in and stays where it is. */
export type Opgenomen = 'melding' | 'antwoord' | 'automatisch' | 'al_bekend' | 'onleesbaar';

const systeem = { medewerkerId: null, rol: 'systeem' } as const;

/**
 * A keyed hash of the id that the sender's program gave with its sender and words, or of the whole message: what is kept of it
 * in the database. The id alone can come back in another message, by a fault or on purpose: that is a melding too.
 */
const markOf = (deps: TakeInDeps, mail: ParsedMail, bron: Buffer): Buffer =>
  createHmac('sha256', deps.keys.subkey('post'))
    .update(
      mail.messageId
        ? JSON.stringify([mail.messageId, senderOf(mail), mail.subject ?? '', mail.text ?? ''])
        : bron,
    )
    .digest();

const ours = /<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/g;

/** The dossier of the mail that this answers, when it comes from the address to which that mail went. */
const answeredDossier = async (deps: TakeInDeps, mail: ParsedMail) => {
  const named = [mail.inReplyTo ?? '', ...[mail.references ?? []].flat()].join(' ');
  for (const [, postId = ''] of named.matchAll(ours)) {
    const dossierId = await dossierOfPost(deps.store, postId);
    if (!dossierId) continue;
    const opened = await openDossier(deps, dossierId, { reader: systeem, onderdelen: ['contact'] }).catch(
      // Of a dossier that is being destroyed nothing is known any more; who writes is not kept waiting for that.
      (error: unknown) => {
        if (error instanceof StoreError && error.kind === 'key-gone') return null;
        throw error;
      },
    );
    if (!opened || isRefusal(opened)) continue;
    if (contactgegevens(opened).email?.toLowerCase() === senderOf(mail))
      return { dossierId, versie: opened.dossier.versie };
  }
  return null;
};

type Gelezen = { mail: ParsedMail; bijlagen: Bijlagen; bericht: Buffer; ontvangen: Date };

/** So often an answer is tried again when a colleague recorded something in its dossier at the same moment. */
const TRIES = 3;

/** Records an answer in its dossier. Null when it is none, or when that dossier takes nothing any more. */
const recordAnswer = async (deps: TakeInDeps, gelezen: Gelezen): Promise<Opgenomen | null> => {
  const { mail, bijlagen, bericht, ontvangen } = gelezen;
  for (let i = 0; i < TRIES; i++) {
    const answered = await answeredDossier(deps, mail);
    if (!answered) return null;
    const done = await recordAct(deps, {
      dossierId: answered.dossierId,
      expectedVersion: answered.versie,
      handeling: 'receiveClientMail',
      input: { op: datumAt(ontvangen), bericht: wordsOf(mail, bijlagen) },
      actor: systeem,
      bericht,
      documenten: bijlagen.bewaard,
    });
    if (!('refused' in done)) return 'antwoord';
    if (await wasReceived(deps.store, bericht)) return 'al_bekend';
    if (done.refused !== 'stale') return null;
  }
  return null;
};

const recordMelding = async (deps: TakeInDeps, gelezen: Gelezen): Promise<Opgenomen> => {
  const { mail, bijlagen, bericht, ontvangen } = gelezen;
  const done = await recordAct(deps, {
    dossierId: null,
    expectedVersion: 0,
    handeling: 'receiveMelding',
    input: meldingFromMail(mail, bijlagen, ontvangen),
    actor: systeem,
    bericht,
    documenten: bijlagen.bewaard,
  });
  if ('refused' in done) return (await wasReceived(deps.store, bericht)) ? 'al_bekend' : 'onleesbaar';
  if (deps.bevestigen && senderOf(mail))
    await queuePost(deps.store.db, {
      postId: deps.nieuwId(),
      soort: 'ontvangstbevestiging',
      nu: deps.nu(),
      dossierId: done.dossierId,
      versie: done.versie,
    });
  return 'melding';
};

const record = async (
  deps: TakeInDeps,
  mail: ParsedMail,
  { bericht, ontvangen }: { bericht: Buffer; ontvangen: Date },
): Promise<Opgenomen> => {
  const gelezen = { mail, bijlagen: await admitAttachments(mail, deps.uploads), bericht, ontvangen };
  return (await recordAnswer(deps, gelezen)) ?? recordMelding(deps, gelezen);
};

/** Takes one message in: as a melding, as an answer in its dossier, or not, when no person wrote it. Counted per day. */
export const takeIn = async (deps: TakeInDeps, bron: Buffer, aangekomen: Date): Promise<Opgenomen> => {
  const mail = await simpleParser(bron, { skipImageLinks: true, skipTextToHtml: true }).catch(() => null);
  if (!mail || (!mail.from && !mail.messageId && !mail.text?.trim())) return 'onleesbaar';
  const bericht = markOf(deps, mail, bron);
  if (await wasReceived(deps.store, bericht)) return 'al_bekend';
  const nu = deps.nu();
  const ontvangen = aangekomen > nu ? nu : aangekomen;
  const uitkomst = isAutomatic(mail, deps.eigenAdressen)
    ? 'automatisch'
    : await record(deps, mail, { bericht, ontvangen });
  if (uitkomst !== 'al_bekend' && uitkomst !== 'onleesbaar')
    await countPost(deps.store, datumAt(nu), uitkomst);
  return uitkomst;
};
