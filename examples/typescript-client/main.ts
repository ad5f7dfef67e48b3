import { allDistricts, ContiguaError, neighborsOf } from './client.ts';

// node --import tsx examples/typescript-client/main.ts [http://127.0.0.1:4000] [ubigeo]
const [server = 'http://127.0.0.1:4000', ubigeo = '220501'] = process.argv.slice(2);
const say = (text: string) => process.stdout.write(`${text}\n`);

try {
  let districts = 0;
  let people = 0;
  for await (const { population } of allDistricts(server)) {
    districts += 1;
    people += population.value ?? 0;
  }
  say(`${districts} districts, ${people} people`);

  const district = await neighborsOf(server, ubigeo);
  if (district === null) say(`no district has the code ${ubigeo}`);
  for (const { district: other, sharedMeters } of district?.neighbors ?? []) {
    say(`${district?.name} borders ${other.name}: ${Math.round(sharedMeters)} m`);
  }
} catch (error) {
  if (!(error instanceof ContiguaError)) throw error;
  process.stderr.write(`${error.code}: ${error.message}\n`);
  process.exitCode = 1;
}
