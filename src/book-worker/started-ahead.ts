/**
 * A worker started before it is needed, so that it reads its script while the page still reads its own. It is handed out once; where it
 * broke down before that, or could not be started, whoever takes it starts one of its own and learns what is wrong.
 */
export function startedAhead(start: () => Worker): () => Worker {
  let ahead = startedOrNot(start);
  if (ahead)
    ahead.onerror = () => {
      ahead = null;
    };
  return () => {
    const taken = ahead ?? start();
    ahead = null;
    return taken;
  };
}

function startedOrNot(start: () => Worker): Worker | null {
  try {
    return start();
  } catch {
    // A page that may not start workers: the attempt that counts, which is made by whoever takes one, says so.
    return null;
  }
}
