// Offline after the first load: answers from the network, keeps what it got, and falls back to it.
const CACHE = 'statbrief-1';
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(
    caches.open(CACHE).then(async (cache) => {
      try {
        const fresh = await fetch(request);
        if (fresh.ok) await cache.put(request, fresh.clone());
        return fresh;
      } catch (failure) {
        const kept = await cache.match(request, { ignoreSearch: true });
        if (kept) return kept;
        throw failure;
      }
    }),
  );
});
