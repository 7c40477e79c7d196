import { again12, again2004, lrs, strict12, strict2004, web } from './bench.ts';
import { describeDriver } from './driver-contract.ts';

describeDriver('SCORM 1.2 on the strict LMS', () => strict12());
describeDriver('SCORM 1.2 on scorm-again', again12);
describeDriver('SCORM 2004 on the strict LMS', () => strict2004());
describeDriver('SCORM 2004 on the strict LMS, 3rd edition', () =>
	strict2004({ suspendData: 4000 })
);
describeDriver('SCORM 2004 on scorm-again', again2004);
describeDriver('cmi5 on the strict LRS', () => lrs());
describeDriver('a website on scorm-again', web);
