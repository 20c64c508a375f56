import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { generate } from 'selfsigned';

/** A key and a certificate, as PEM. */
export type Certificate = { key: string; cert: string };

const DAY = 24 * 60 * 60 * 1000;
const name = (value: string) => [{ name: 'commonName', value }];

/** An authority of the test's own, made anew each time. */
export const makeAuthority = async (): Promise<Certificate> => {
  const made = await generate(name('Authority of a test'), {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { key: made.private, cert: made.cert };
};

/** A certificate for a server on this machine; by nobody's authority it is self-signed. */
export const makeCertificate = async (
  authority: Certificate | null,
  { host = '127.0.0.1', verlopen = false }: { host?: string; verlopen?: boolean } = {},
): Promise<Certificate> => {
  const now = Date.now();
  const made = await generate(name(host), {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - 10 * DAY),
    notAfterDate: new Date(now + (verlopen ? -DAY : DAY)),
    ...(authority && { ca: authority }),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      {
        name: 'subjectAltName',
        altNames: [/^[\d.]+$/.test(host) ? { type: 7, ip: host } : { type: 2, value: host }],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
};

/** Lets this process trust an authority, as NODE_EXTRA_CA_CERTS does for a whole installation; gives the way back. */
export const trust = ({ cert }: Certificate): (() => void) => {
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, cert]);
  return () => setDefaultCACertificates(before);
};
