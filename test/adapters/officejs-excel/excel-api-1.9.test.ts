import { describeMatrix } from './matrix';

describeMatrix('1.9');
