import { type Case, now, type Script, wait } from './case.ts';
import { text } from './texts.ts';

/** The client asks to see, mend or erase their data (A15, A16-17). */
export function* askRight(c: Case): Script {
  const soort = c.random.weighted([
    ['inzage', 6],
    ['verbetering', 2],
    ['wissing', 1],
  ] as const);
  yield now(c, 'receiveVerzoek', { soort, inhoud: text(c.random, 'opmerking') });
  wait(c, 1, 5);
  yield now(c, 'checkIdentiteit', { soort, hoe: text(c.random, 'verslag') });
  if (c.random.chance(0.3))
    yield now(c, 'extendVerzoek', { soort, motivering: text(c.random, 'motivering') });
  wait(c, 3, 30);
  if (soort === 'inzage') yield now(c, 'giveInzage', { wijze: 'papier', getoond: 20, weggelaten: 2 });
  else if (soort === 'verbetering') yield* mend(c);
  else yield* erase(c);
  if (c.dossier().ontvangersOpen)
    yield now(c, 'tellOntvangers', { wie: ['wederpartij'], bericht: text(c.random, 'brief') });
  yield now(c, 'answerVerzoek', {
    soort,
    antwoord: soort === 'inzage' ? 'deels_toegewezen' : 'toegewezen',
    motivering: text(c.random, 'motivering'),
  });
}

function* mend(c: Case): Script {
  yield now(c, 'correctGegeven', {
    aanleiding: 'verzoek',
    doel: '1.omschrijving',
    oudeWaarde: c.random.pick(['uit_zicht', 'gewist']),
    waarde: text(c.random, 'gesprek'),
  });
}

function* erase(c: Case): Script {
  const aanleiding = 'verzoek';
  // How somebody showed who they are is not needed any more once it is sure.
  const checked = c.dossier().verloop.findLast(({ gebeurtenis }) => gebeurtenis.type === 'IdentiteitChecked');
  const running = c.dossier().procedures.some((p) => p.afgehandeldOp === null);
  if (checked && !running && c.random.chance(0.5))
    yield now(c, 'eraseGegeven', { aanleiding, doel: `${checked.versie}.hoe` });
  else yield now(c, 'eraseDocument', { aanleiding, documentId: c.random.uuid() });
}

/** After closing the client asks to erase everything, and the directeur grants it (A16-17, 11). */
export function* eraseWhole(c: Case): Script {
  if (!c.random.chance(0.004)) return;
  const soort = 'wissing';
  wait(c, 2, 10);
  yield now(c, 'receiveVerzoek', { soort, inhoud: text(c.random, 'opmerking') });
  yield now(c, 'checkIdentiteit', { soort, hoe: text(c.random, 'verslag') });
  wait(c, 2, 8);
  yield now(c, 'grantWissing', { motivering: text(c.random, 'motivering') }, 'directeur');
  if (c.dossier().ontvangersOpen)
    yield now(c, 'tellOntvangers', { wie: ['niemand_nodig'], bericht: text(c.random, 'motivering') });
  yield now(c, 'answerVerzoek', { soort, antwoord: 'toegewezen', motivering: text(c.random, 'motivering') });
}
