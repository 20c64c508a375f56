import type { Dossier } from '../dossier/dossier.ts';
import { zonderClient } from '../dossier/zonder-client.ts';
import type { Guard } from './act.ts';
import { insteadOf, refuse } from './act.ts';
import type { Artikel } from './artikelen.ts';
import { kwamViaAnderen, rolOnbekend, slachtofferGesproken } from './melder-rol.ts';
import { beslissingOver } from './voorlegging/voorleggingen.ts';

/** Whether the client must still be pointed to help with serious psychological problems (5.4.3). */
export const wachtOpPsychischeHulp = (d: Dossier): boolean =>
  d.psychischeProblemen && !d.geadviseerd.includes('psychische_hulp');

/** A rule about the state of the dossier alone. */
export const when = (
  artikel: Artikel,
  forbids: (d: Dossier) => boolean,
  reden: string,
  hoe: string,
  opheffen: string | null = null,
): Guard => ({
  artikel,
  check: (dossier) => (forbids(dossier) ? refuse(artikel, reden, hoe, opheffen) : null),
});

/** The same, where no act lifts it and another fits instead. */
export const whenInstead = (
  artikel: Artikel,
  forbids: (d: Dossier) => boolean,
  reden: string,
  hoe: string,
  uitweg: string,
): Guard => ({
  artikel,
  check: (dossier) => (forbids(dossier) ? insteadOf(artikel, reden, hoe, uitweg) : null),
});

/** The melding must have been received first (3). */
export const withoutMelding = when(
  '3',
  (d) => d.melding === null,
  'Er is nog geen melding ontvangen.',
  'Leg eerst de melding vast.',
  'receiveMelding',
);

/** A dossier begins once (3). */
export const whenAlreadyReceived = whenInstead(
  '3',
  (d) => d.melding !== null,
  'Deze melding is al ontvangen.',
  'Vul de registratie aan in plaats van opnieuw te beginnen.',
  'amendRegistratie',
);

/** After closing only the evaluation, copies and corrections follow (8.6a). */
export const whenClosed = when(
  '8.6a',
  (d) => d.status === 'afgesloten',
  'Het dossier is afgesloten.',
  'Heropen het dossier als de zaak toch verder gaat.',
  'reopenDossier',
);

/** Registration only, or one-off advice: the bureau takes no further steps; the client decides on those (4.1, 4.2). */
export const whenZonderVervolg: Guard = {
  artikel: '4.1',
  check: ({ behandelwijze }) =>
    behandelwijze?.behandelwijze === 'registratie'
      ? refuse(
          '4.1',
          'Bij alleen registratie en een luisterend oor volgen geen acties.',
          'Kies samen met de cliënt een andere behandelwijze.',
          'chooseBehandelwijze',
        )
      : behandelwijze?.behandelwijze === 'advies'
        ? refuse(
            '4.2',
            'Bij eenmalige informatie of advies beslist de cliënt zelf over volgende stappen.',
            'Kies samen met de cliënt een andere behandelwijze.',
            'chooseBehandelwijze',
          )
        : null,
};

/** No outward act for a client who is anonymous, in either way (5.4.1b, B5). */
export const whenAnoniem = when(
  '5.4.1b',
  (d) => d.melding !== null && d.melding.anonimiteit !== 'geen',
  'De cliënt wil anoniem blijven. Het bureau geeft dan steun, informatie en advies, en doet niets naar buiten toe.',
  'Dit kan alleen als de cliënt de anonimiteit opheft.',
  'changeAnonimiteit',
);

/** The first contact comes before any choice of handling (4). */
export const beforeEersteContact = when(
  '4',
  (d) => d.eersteContactOp === null,
  'Er is nog geen contact geweest met de cliënt.',
  'Neem eerst contact op en leg dat vast.',
  'contactClient',
);

/** A report through others is taken up only after the victim's own contact (5c). */
export const beforeContactSlachtoffer = when(
  '5c',
  (d) => kwamViaAnderen(d) && !slachtofferGesproken(d) && beslissingOver(d, 'afwijking_derde') !== 'akkoord',
  'De melding kwam via een ander. Het slachtoffer heeft nog niet zelf contact gehad met het bureau.',
  'Leg een contact met het slachtoffer zelf vast. Tot dan wordt de melding alleen geregistreerd.',
  'contactClient',
);

/** It must be known who reports before anything is chosen: what comes through others is only registered (2.2, 5c). */
export const whenRolOnbekend = when(
  '2.2',
  rolOnbekend,
  'Van deze melding is nog niet bekend wie er meldt: het slachtoffer zelf of iemand anders.',
  'Vraag het, en vul het in bij de registratie.',
  'amendRegistratie',
);

/** An intake belongs to support and guidance, and to the bureau's own action (5.0). */
export const withoutIntakegrond = when(
  '5.0',
  (d) =>
    d.behandelwijze === null || !['ondersteuning', 'eigen_actie'].includes(d.behandelwijze.behandelwijze),
  'Een intakegesprek hoort bij ondersteuning en begeleiding of bij eigen actie.',
  'Kies eerst samen met de cliënt een van deze behandelwijzen.',
  'chooseBehandelwijze',
);

/** No intake held without confirmation of the appointment (5b). */
export const withoutBevestiging = when(
  '5b',
  (d) => d.afspraak === null,
  'De afspraak voor het intakegesprek is niet bevestigd.',
  'Bevestig de afspraak schriftelijk, of per telefoon als er geen tijd is voor een brief.',
  'confirmAfspraak',
);

/** What follows an intake needs one (6). */
export const beforeIntake = when(
  '6',
  (d) => d.intakeOp === null && !zonderClient(d),
  'Er is nog geen intakegesprek gehouden.',
  'Houd eerst het intakegesprek.',
  'holdIntake',
);

/** A plan follows a decision to take the case up (6.1). */
export const notTakenUp = when(
  '6.1',
  (d) => d.inBehandeling !== true && !zonderClient(d),
  'Er is niet besloten om de klacht verder te behandelen.',
  'Beslis eerst over verdere behandeling en laat dat de cliënt weten.',
  'decideBehandeling',
);

/** The client has serious psychological problems, and help by others was not brought up yet (5.4.3). */
export const beforePsychischeHulp = when(
  '5.4.3',
  wachtOpPsychischeHulp,
  'De cliënt heeft ernstige psychische problemen en is nog niet gewezen op hulp door anderen.',
  'Wijs de cliënt op die hulp. Leg vast of de cliënt is verwezen, of dat niet wil.',
  'adviseOndersteuning',
);

/** Every act of the plan rests on a plan the client agreed with (7, 5.4.4a). */
export const withoutPlan = when(
  '7',
  (d) => d.plan === null,
  'Er is geen plan van aanpak waar de cliënt mee instemt.',
  'Stel eerst samen met de cliënt het plan van aanpak vast.',
  'agreePlan',
);

/** A step that is not in the plan has no consent to rest on (5.4.4a). */
export const notInPlan = (stap: string): Guard =>
  when(
    '5.4.4a',
    (d) => d.plan !== null && !d.plan.stappen.some((s) => s.stap === stap),
    'Deze stap staat niet in het plan van aanpak.',
    'Stel het plan van aanpak samen met de cliënt bij.',
    'agreePlan',
  );

/** Client and accused are told that an investigation begins, before the letter goes out (B10). */
export const beforeStartbericht = when(
  'B10',
  (d) => d.onderzoekGestartOp === null,
  'Cliënt en wederpartij weten nog niet dat het onderzoek begint.',
  'Meld eerst aan beiden dat het onderzoek begint.',
  'startOnderzoek',
);
