/** What `repli setup` says. */
import { messages } from '../../base/messages.ts';
import type { SetupResult } from './done.ts';
import type { SetupOptions } from './model.ts';

/** How a real certificate is had, the same for everybody. */
function certbot(name: string, chain: string, key: string): string[] {
  const live = `/etc/letsencrypt/live/${name}`;
  return [
    `     certbot certonly --webroot -w /var/www/html -d ${name} --deploy-hook "systemctl reload nginx"`,
    `     ln -sf ${live}/fullchain.pem ${chain}`,
    `     ln -sf ${live}/privkey.pem ${key}`,
    '     systemctl reload nginx',
  ];
}

export const SETUP_WORDS = messages({
  fr: {
    root: 'À lancer en root (ou avec DESTDIR, pour voir).',
    notBuilt: "dist-server/ manque : lancez d'abord npm run build:server.",
    notHere: (app: string, why: string) => `${app} n'est pas le dossier de Repli : ${why}`,
    noOpenssl: 'openssl manque : apt-get install openssl',
    name: (given: string) =>
      `--name « ${given} » : attendu le nom du site, par exemple repli.example.`,
    web: (given: string) => `--web « ${given} » : attendu nginx, caddy ou none.`,
    together: '--certificate et --certificate-key vont ensemble.',
    noSite: (file: string) =>
      `${file} : aucun site construit. Lancez : systemctl start repli-build`,
    noPolicy: (file: string) =>
      `${file} : ce n'est pas la politique d'un site ; rien n'a été changé.`,
    policy: (servers: string) => `Politique des pages remise à ${servers}.`,
    policyRefused: (server: string) =>
      `${server} n'a pas pu relire ses fichiers (certificat absent ?) : ${server} -t le dit.`,
    report: ({ written, keys, filled, left }: SetupResult, { home }: SetupOptions) => [
      ...written.map((path) => `écrit      ${path}`),
      ...keys.map(
        ({ use, kid, made }) => `clé        ${kid} (${use})${made ? '' : ', déjà là : gardée'}`,
      ),
      filled ? `données    ${home}/data, copiées du programme` : `données    ${home}/data, gardées`,
      ...left.flatMap(({ path, text }) => [
        `laissé     ${path} est à vous : ajoutez-y ce qui suit.`,
        text,
      ]),
    ],
    left: "Il reste à faire, dans l'ordre :",
    noWebServer: 'le serveur web : deploy/nginx.conf ou deploy/Caddyfile en sont les modèles',
    needsCertificate: (chain: string) => `le certificat : ${chain} doit exister`,
    build: 'la construction : systemctl start repli-build',
    services: 'les services : systemctl enable --now repli-collect repli-publisher',
    webServer: (server: string) => `le serveur web : systemctl reload-or-restart ${server}`,
    realCertificate: (name: string, chain: string, key: string) =>
      [
        `un vrai certificat : ${chain} n'est qu'un essai, que les téléphones refusent. Avec certbot :`,
        ...certbot(name, chain, key),
      ].join('\n'),
    check: (name: string) => `la vérification : repli doctor https://${name}`,
    copy: "une copie de /etc/repli/keys, à l'abri : sans ces clés, rien de neuf n'atteint les téléphones",
  },
  en: {
    root: 'To be run as root (or with DESTDIR, to look at it).',
    notBuilt: 'dist-server/ is missing: run npm run build:server first.',
    notHere: (app, why) => `${app} is not the folder of Repli: ${why}`,
    noOpenssl: 'openssl is missing: apt-get install openssl',
    name: (given) => `--name "${given}": expected the name of the site, such as repli.example.`,
    web: (given) => `--web "${given}": expected nginx, caddy or none.`,
    together: '--certificate and --certificate-key go together.',
    noSite: (file) => `${file}: no built site there. Run: systemctl start repli-build`,
    noPolicy: (file) => `${file}: not the policy of a site; nothing was changed.`,
    policy: (servers) => `Policy of the pages handed to ${servers}.`,
    policyRefused: (server) =>
      `${server} could not read its files again (no certificate?): ${server} -t says why.`,
    report: ({ written, keys, filled, left }, { home }) => [
      ...written.map((path) => `written    ${path}`),
      ...keys.map(
        ({ use, kid, made }) => `key        ${kid} (${use})${made ? '' : ', there already: kept'}`,
      ),
      filled ? `data       ${home}/data, copied from the program` : `data       ${home}/data, kept`,
      ...left.flatMap(({ path, text }) => [
        `left       ${path} is yours: add to it what follows.`,
        text,
      ]),
    ],
    left: 'What is left to do, in this order:',
    noWebServer: 'the web server: deploy/nginx.conf or deploy/Caddyfile are models for it',
    needsCertificate: (chain) => `the certificate: ${chain} must exist`,
    build: 'the build: systemctl start repli-build',
    services: 'the services: systemctl enable --now repli-collect repli-publisher',
    webServer: (server) => `the web server: systemctl reload-or-restart ${server}`,
    realCertificate: (name, chain, key) =>
      [
        `a real certificate: ${chain} is for trial only and phones refuse it. With certbot:`,
        ...certbot(name, chain, key),
      ].join('\n'),
    check: (name) => `the examination: repli doctor https://${name}`,
    copy: 'a copy of /etc/repli/keys, in a safe place: without these keys nothing new reaches the phones',
  },
});

export type SetupWords = (typeof SETUP_WORDS)['fr'];
