addEventListener('install', (event) =>
  event.waitUntil(caches.open('floor').then((cache) => cache.add('/'))),
);
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) =>
  event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))),
);
