// A process that makes the delivery of one business date: url, outbox, date. It is killed by a test.
import { datum } from '../../packages/core/src/index.ts';
import { applyLvtd, eigenKoppeling, planLvtd, readLvtd } from '../../packages/lvtd/src/index.ts';
import { connect } from '../../packages/store/src/index.ts';

const [url = '', uitbak = '', dag = ''] = process.argv.slice(2);
const deps = { store: connect(url, 'meldpunt_lvtd', { max: 3 }), uitbak, koppeling: eigenKoppeling };
await applyLvtd(planLvtd(await readLvtd(deps, datum(dag)), deps.koppeling), deps);
await deps.store.close();
