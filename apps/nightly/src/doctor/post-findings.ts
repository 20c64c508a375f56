import type { Poststand } from '@meldpunt/store';
import type { Postcheck } from '../post/wire-post.ts';
import type { Finding } from './findings.ts';

const reached = (onderwerp: string, code: string | null | undefined): Finding[] =>
  code === undefined
    ? []
    : [
        {
          onderwerp,
          goed: code === null,
          bevinding: code === null ? 'de mailserver is te bereiken' : `de mailserver geeft ${code}`,
        },
      ];

/** Mail in a few lines: whether the servers let us in, what did not get out, and what was left in the mailbox. */
export const postFindings = (check: Postcheck, { uit, postbus }: Poststand): Finding[] => {
  const count = (...statussen: string[]) =>
    uit.filter(({ status }) => statussen.includes(status)).reduce((sum, { aantal }) => sum + aantal, 0);
  const lost = count('opgegeven', 'onzeker');
  return [
    ...reached('Mail uit', check.smtp),
    ...(check.smtp === undefined && uit.length === 0
      ? []
      : [
          {
            onderwerp: 'Verzonden',
            goed: lost === 0,
            bevinding: `${count('verstuurd')} verstuurd in 30 dagen, ${count('wacht')} wacht, ${lost} niet of onzeker`,
          },
        ]),
    ...reached('Mail in', check.imap),
    ...(postbus
      ? [
          {
            onderwerp: 'Postvak',
            goed: postbus.onleesbaar === 0 && postbus.fout === null,
            bevinding: postbus.fout
              ? `laatste keer mislukt: ${postbus.fout}`
              : `${postbus.onleesbaar} berichten niet te lezen en blijven staan`,
          },
        ]
      : []),
  ];
};
