const STORE = 'books';

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser did not say why'));
  });

/**
 * The browser's own store as it is, records unread; `KeptBooks` says what they mean. Everything that is in it is asked for when it is
 * made, so that the answer is there when the page is.
 */
export class BookStore {
  #database: Promise<IDBDatabase> | null = null;
  #ahead: Promise<readonly unknown[]> | null;

  constructor(private readonly factory: IDBFactory) {
    this.#ahead = this.#read();
    // Told to whoever takes the answer.
    this.#ahead.catch(() => undefined);
  }

  #open(): Promise<IDBDatabase> {
    this.#database ??= new Promise((resolve, reject) => {
      const request = this.factory.open('statbrief', 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'));
      request.onblocked = () => reject(new Error('the store is blocked by another page'));
    });
    return this.#database;
  }

  async #store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    return (await this.#open()).transaction(STORE, mode).objectStore(STORE);
  }

  /** Ends when it is kept: an answered request can still be lost with the page. */
  async #write(request: (store: IDBObjectStore) => IDBRequest): Promise<void> {
    this.#ahead = null;
    const store = await this.#store('readwrite');
    const kept = new Promise<void>((resolve, reject) => {
      store.transaction.oncomplete = () => resolve();
      store.transaction.onabort = () => reject(store.transaction.error ?? new Error('the browser did not keep it'));
    });
    request(store);
    return kept;
  }

  async #read(): Promise<readonly unknown[]> {
    return settled((await this.#store('readonly')).getAll());
  }

  all(): Promise<readonly unknown[]> {
    const ahead = this.#ahead;
    this.#ahead = null;
    return ahead ?? this.#read();
  }

  async get(key: string): Promise<unknown> {
    return settled((await this.#store('readonly')).get(key));
  }

  put<Entry extends { readonly key: string }>(record: Entry): Promise<void> {
    return this.#write((store) => store.put(record));
  }

  remove(key: string): Promise<void> {
    return this.#write((store) => store.delete(key));
  }

  clear(): Promise<void> {
    return this.#write((store) => store.clear());
  }
}
