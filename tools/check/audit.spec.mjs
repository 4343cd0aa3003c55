import { readAudit } from './audit.mjs';

const answer = (severity) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: { left: { name: 'left', severity, range: '<1.3.0', via: [] } },
  });

test.each(['high', 'critical'])('a %s vulnerability is a fault', (severity) =>
  expect(readAudit(`npm warn something\n${answer(severity)}\n`)).toEqual({
    faults: [`left <1.3.0: ${severity}`],
  }),
);

test('a moderate one is none', () => {
  expect(readAudit(answer('moderate'))).toEqual({ faults: [] });
});

test('a registry that does not answer is neither', () => {
  const message = '405 Method Not Allowed - POST https://registry.example/-/npm/v1/security';
  expect(readAudit(JSON.stringify({ message, error: { summary: '' } }))).toEqual({
    unanswered: message,
  });
  expect(readAudit('npm error network')).toEqual({ unanswered: 'npm error network' });
});
