// Lines "HOME HOST" in, a line for each out: what netrc-parser finds there, through which the Heroku CLI reads. Like the CLI,
// it makes nothing of a record without a password.
const { Netrc } = require('netrc-parser');
const path = require('path');

const shown = value =>
  [...Buffer.from(value || '')]
    .map(byte => (byte > 32 && byte < 127 ? String.fromCharCode(byte) : `<${byte.toString(16).padStart(2, '0')}>`))
    .join('');

for (const line of require('fs').readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const [home, host] = line.split(' ');
  try {
    const netrc = new Netrc(path.join(home, '.netrc'));
    netrc.loadSync();
    const found = netrc.machines[host];
    console.log(found && found.password ? `found ${shown(found.login)}:${shown(found.password)}` : 'none');
  } catch (problem) {
    console.log(`error ${problem.name}`);
  }
}
