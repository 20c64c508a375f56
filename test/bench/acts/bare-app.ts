import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { Pool } from 'pg';

/** The least that the same work could cost: Hono, one statement, and for writing a commit. No session, no rule, no log. */
export const bareApp = async (databaseUrl: string, rows: number) => {
  const pool = new Pool({ connectionString: databaseUrl, max: 2 });
  await pool.query(
    'create table kaal (dossier_id uuid, versie int, gebeurtenis text, inhoud jsonb, vastgelegd_op timestamptz, primary key (dossier_id, versie))',
  );
  const id = randomUUID();
  await pool.query(
    `insert into kaal select $1, n, 'ContactMade', '{"type":"ContactMade","op":"2026-03-02","wijze":"telefoon","metSlachtoffer":true}', now() from generate_series(1, $2::int) n`,
    [id, rows],
  );
  pool.on('error', () => undefined);
  const app = new Hono();
  let versie = 0;
  const own = randomUUID();
  app.post('/kaal', async (c) => {
    const body = await c.req.json();
    versie += 1;
    const connection = await pool.connect();
    try {
      await connection.query('begin');
      await connection.query('insert into kaal values ($1, $2, $3, $4, now())', [
        own,
        versie,
        'ContactMade',
        body,
      ]);
      await connection.query('commit');
    } finally {
      connection.release();
    }
    return c.json({ versie }, 201);
  });
  app.get('/kaal', async (c) => {
    const found = await pool.query('select * from kaal where dossier_id = $1 order by versie', [id]);
    return c.json(found.rows);
  });
  const body = JSON.stringify({ op: '2026-03-02', wijze: 'telefoon', gelukt: true, metSlachtoffer: true });
  return {
    insert: async () =>
      app.request('/kaal', { method: 'POST', body, headers: { 'content-type': 'application/json' } }),
    select: async () => app.request('/kaal'),
    close: () => pool.end(),
  };
};
