import type * as rows from './mart-rows.ts';
import { queryClient } from './query-client.ts';
import type { ReadName } from './reads.ts';
import type * as signals from './signal-rows.ts';

/** The rows of a mart, or that there are none because no night has run yet. */
export type Gelezen<Row> = { stand: 'gereed'; rijen: Row[] } | { stand: 'nog_geen_nacht' };

/** Reads of the marts, named after these. All of the same night as long as no night ends in between. */
export type Marts = {
  meldingenPerMaand(): Promise<Gelezen<rows.MeldingenPerMaand>>;
  meldingenPerGrond(): Promise<Gelezen<rows.MeldingenPerGrond>>;
  meldingenPerTerrein(): Promise<Gelezen<rows.MeldingenPerTerrein>>;
  meldingenPerAard(): Promise<Gelezen<rows.MeldingenPerAard>>;
  meldingenPerKanaal(): Promise<Gelezen<rows.MeldingenPerKanaal>>;
  meldingenPerGemeente(): Promise<Gelezen<rows.MeldingenPerGemeente>>;
  behandelwijzen(): Promise<Gelezen<rows.Behandelwijze>>;
  klachtbehandelingen(): Promise<Gelezen<rows.Klachtbehandeling>>;
  doorlooptijd(): Promise<Gelezen<rows.Doorlooptijd>>;
  termijnenGehaald(): Promise<Gelezen<rows.TermijnGehaald>>;
  /** Of one year, most meldingen first, at most `limiet` rows (three at most per organisation: see `massaal`). */
  organisatiesJaar(jaar: number, limiet: number): Promise<Gelezen<rows.OrganisatieJaar>>;
  tevredenheid(): Promise<Gelezen<rows.Tevredenheid>>;
  vernietigdeMeldingen(): Promise<Gelezen<rows.VernietigdeMelding>>;
  /** Most different reporters first. */
  signalenOrganisatie(): Promise<Gelezen<signals.SignaalOrganisatie>>;
  /** Smallest chance first. To be shown with signalenToelichting. */
  signalenCel(): Promise<Gelezen<signals.SignaalCel>>;
  /** One row. */
  signalenToelichting(): Promise<Gelezen<signals.SignalenToelichting>>;
  /** One row; its `peildatum` is the business date of the night. */
  samenvatting(): Promise<Gelezen<rows.Samenvatting>>;
  /** Stops the query process. */
  close(): Promise<void>;
};

/**
 * Opens the marts that the analytics put in `dir`, in a read-only process of its own. Nothing needs to be there yet; a
 * night that ends later is seen by the next read. A read throws only when the file can't be read.
 */
export function openMarts(dir: string): Marts {
  const client = queryClient(dir);
  const read = async <Row>(name: ReadName, ...values: number[]): Promise<Gelezen<Row>> => {
    const found = await client.ask(name, values);
    // The columns of each read are those of its row type: test/analytics compares them.
    return found === null ? { stand: 'nog_geen_nacht' } : { stand: 'gereed', rijen: found as Row[] };
  };
  return {
    meldingenPerMaand: () => read('meldingenPerMaand'),
    meldingenPerGrond: () => read('meldingenPerGrond'),
    meldingenPerTerrein: () => read('meldingenPerTerrein'),
    meldingenPerAard: () => read('meldingenPerAard'),
    meldingenPerKanaal: () => read('meldingenPerKanaal'),
    meldingenPerGemeente: () => read('meldingenPerGemeente'),
    behandelwijzen: () => read('behandelwijzen'),
    klachtbehandelingen: () => read('klachtbehandelingen'),
    doorlooptijd: () => read('doorlooptijd'),
    termijnenGehaald: () => read('termijnenGehaald'),
    organisatiesJaar: (jaar, limiet) => read('organisatiesJaar', jaar, limiet),
    tevredenheid: () => read('tevredenheid'),
    vernietigdeMeldingen: () => read('vernietigdeMeldingen'),
    signalenOrganisatie: () => read('signalenOrganisatie'),
    signalenCel: () => read('signalenCel'),
    signalenToelichting: () => read('signalenToelichting'),
    samenvatting: () => read('samenvatting'),
    close: client.close,
  };
}
