import { notePostbus, StoreError, withLock } from '@meldpunt/store';
import { ImapFlow } from 'imapflow';
import { chooseMessages, type Mislukt, type Wachtend } from './passed-over.ts';
import type { Versleuteling } from './smtp.ts';
import { type Opgenomen, type TakeInDeps, takeIn } from './take-in.ts';

export type ImapInstelling = {
  host: string;
  port: number;
  gebruiker: string;
  wachtwoord: string;
  tls: Versleuteling;
  /** The folder that is read, and those to which messages go afterwards, as `Map/Submap`. */
  map: string;
  overgenomen: string;
  overgeslagen: string;
};

export type MailboxDeps = TakeInDeps & {
  databaseUrl: string;
  postbus: ImapInstelling;
  /** What could not be taken in before; absent: nothing is known of it. */
  mislukt?: Mislukt;
  /** How many bytes are free where documents are kept; absent: as many as it takes. */
  vrij?: () => Promise<number>;
};

export type Postronde = Record<Opgenomen, number>;

const newClient = ({ host, port, gebruiker, wachtwoord, tls }: ImapInstelling): ImapFlow => {
  const client = new ImapFlow({
    host,
    port,
    secure: tls === 'direct',
    ...(tls !== 'direct' && { doSTARTTLS: tls === 'verplicht' }),
    auth: { user: gebruiker, pass: wachtwoord },
    tls: { minVersion: 'TLSv1.2' },
    // Its log holds the conversation, and so what people wrote.
    logger: false,
  });
  // Without a listener a lost connection would end the program; the command that waits for it fails anyway.
  client.on('error', () => undefined);
  return client;
};

/** A code for what went wrong, never the words of the server. */
const codeOf = (error: unknown): string => {
  const { code, authenticationFailed } = error as { code?: unknown; authenticationFailed?: boolean };
  if (authenticationFailed) return 'EAUTH';
  return typeof code === 'string' && /^[A-Za-z_]{2,40}$/.test(code) ? code : 'EONBEKEND';
};

/** Whether the mailbox can be reached and opened: a code of what went wrong, or null. */
export const checkMailbox = async (postbus: ImapInstelling): Promise<string | null> => {
  const client = newClient(postbus);
  try {
    await client.connect();
    const lock = await client.getMailboxLock(postbus.map);
    lock.release();
    await client.logout();
    return null;
  } catch (error) {
    client.close();
    return codeOf(error);
  }
};

const ensureFolder = async (client: ImapFlow, pad: string): Promise<string[]> => {
  const parts = pad.split('/');
  await client.mailboxCreate(parts);
  return parts;
};

/** Fetches one message and takes it in. A fault of the machine is no fault of the message: then it is not noted. */
const takeOne = async (deps: MailboxDeps, client: ImapFlow, one: Wachtend, mislukt: () => void) => {
  const whole = await client.fetchOne(String(one.uid), { source: true }, { uid: true });
  const source = whole ? whole.source : undefined;
  try {
    const uitkomst = source
      ? await takeIn(deps, source, new Date(one.internalDate ?? deps.nu()))
      : 'onleesbaar';
    if (uitkomst === 'onleesbaar') mislukt();
    return uitkomst;
  } catch (error) {
    // What makes a round break off must not be the first again in the next.
    if (!(error instanceof StoreError && machineFaults.has(error.kind))) mislukt();
    throw error;
  }
};

const machineFaults: ReadonlySet<string> = new Set([
  'database-down',
  'database-refused',
  'disk-full',
  'run-busy',
]);

/** So much stays free for the work itself: anybody can send files to a mailbox, and a full disk stops everybody. */
const LEAST_FREE = 1024 ** 3;

const refuseWithoutRoom = async ({ vrij }: MailboxDeps): Promise<void> => {
  if (vrij && (await vrij()) < LEAST_FREE)
    throw Object.assign(new Error('too little room to take mail in'), { code: 'ENOSPC' });
};

const readAll = async (deps: MailboxDeps, client: ImapFlow, ronde: Postronde): Promise<void> => {
  const done = await ensureFolder(client, deps.postbus.overgenomen);
  const skipped = await ensureFolder(client, deps.postbus.overgeslagen);
  const lock = await client.getMailboxLock(deps.postbus.map);
  try {
    const waiting = await client.fetchAll('1:*', { uid: true, size: true, internalDate: true });
    const nu = deps.nu().getTime();
    const mislukt = deps.mislukt ?? new Map();
    const keyOf = ({ uid }: Wachtend) => `${client.mailbox ? client.mailbox.uidValidity : ''}:${uid}`;
    const { nemen, overgeslagen } = chooseMessages(waiting, mislukt, { nu, keyOf });
    ronde.onleesbaar += overgeslagen;
    for (const one of nemen) {
      await refuseWithoutRoom(deps);
      const uitkomst = await takeOne(deps, client, one, () => void mislukt.set(keyOf(one), nu));
      ronde[uitkomst] += 1;
      if (uitkomst === 'onleesbaar') continue;
      await client.messageMove(String(one.uid), uitkomst === 'automatisch' ? skipped : done, { uid: true });
    }
  } finally {
    lock.release();
  }
};

/**
 * Looks in the mailbox once: each message becomes a melding or an answer, or is skipped, and moves to its folder after it
 * was stored. What can't be read stays. Gives the counts; a fault of the connection is noted as a code.
 */
export const readMailbox = (deps: MailboxDeps): Promise<Postronde> =>
  withLock(deps.databaseUrl, 'postbus', async () => {
    const ronde = { melding: 0, antwoord: 0, automatisch: 0, al_bekend: 0, onleesbaar: 0 };
    const client = newClient(deps.postbus);
    let fout: string | null = null;
    try {
      await client.connect();
      await readAll(deps, client, ronde);
      await client.logout();
    } catch (error) {
      client.close();
      fout = codeOf(error);
    }
    await notePostbus(deps.store, { nu: deps.nu(), onleesbaar: ronde.onleesbaar, fout });
    return ronde;
  });
