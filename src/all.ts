/** Registers every element of the library. */
import './define/commune-fees.js';
import './define/commune-pay.js';
import './define/commune-procedures.js';
import './define/commune-qr.js';
import './define/commune-results.js';
import './define/commune-satisfaction.js';
import './define/commune-staff.js';
