import * as z from 'zod';

// zod tries `new Function` to compile its schemas, which a strict Content-Security-Policy forbids and reports. Import this before any schema.
z.config({ jitless: true });
