// The page and all its parts are kept at the first load; from then on they come from this computer, with or without a network.
// A new build is fetched whole beside the old one and takes over when no page of the old one is open any more: parts never mix.
const FILES = __FILES__;
const CACHE = 'statbrief-__VERSION__';
// encodeURI: names of samples are Chinese; `./` so that the page works from any folder.
const addresses = FILES.map((name) => new URL(encodeURI(name), self.registration.scope).href);

self.addEventListener('install', (event) =>
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(addresses.map((address) => new Request(address, { cache: 'reload' }))))),
);
self.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      await Promise.all(names.filter((name) => name.startsWith('statbrief-') && name !== CACHE).map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  ),
);
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  event.respondWith(
    caches
      .open(CACHE)
      .then((cache) => cache.match(request, { ignoreSearch: true }))
      .then((kept) => kept ?? fetch(request)),
  );
});
