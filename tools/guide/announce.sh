
# After the guide: an officer's key, an announcement, and the bulletin that phones read.
cd /root
export REPLI_PASSPHRASE='une phrase assez longue'
repli keygen --for 35 --add --out /root/cle-35.json
repli announce --territory 35 --down 15 --lines samu:+33261911515 --until 4h --yes \
  --sign /root/cle-35.json --out /root/annonce.jws
NODE_EXTRA_CA_CERTS=/etc/repli/tls/chain.pem node --input-type=module -e '
  import { readFile } from "node:fs/promises";
  const site = `https://${process.env.NOM}`;
  const body = await readFile("/root/annonce.jws", "utf8");
  const id = /<identifier>([^<]+)</.exec(JSON.parse(body).payload)[1];
  const sent = await fetch(`${site}/publier/v1/announcements/${id}`, {
    method: "PUT", body, headers: { "Content-Type": "application/jose+json" },
  });
  console.log("PUT", sent.status, await sent.text());
  if (sent.status !== 200) process.exit(1);
  const start = Date.now();
  for (;;) {
    const bulletin = await (await fetch(`${site}/status/bulletin.jws`)).text();
    if (bulletin.includes("+33261911515")) break;
    if (Date.now() - start > 60_000) throw new Error("not in the bulletin within a minute");
    await new Promise((done) => setTimeout(done, 200));
  }
  console.log(`in the bulletin after ${Date.now() - start} ms`);
'
repli doctor --help > /dev/null
systemctl is-active repli-collect repli-publisher nginx
systemctl show repli-collect repli-publisher --property=Id,MemoryCurrent,NRestarts
for unit in repli-collect repli-publisher; do
  grep -E 'VmRSS|VmHWM' "/proc/$(systemctl show "$unit" --property=MainPID --value)/status"
done
cat /etc/debian_version
node --version
nginx -v
