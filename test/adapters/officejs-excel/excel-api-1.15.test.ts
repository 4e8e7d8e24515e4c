import { describeMatrix } from './matrix';

describeMatrix('1.15');
