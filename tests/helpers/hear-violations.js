// First script of a frame with a strict policy: keeps what the policy refuses in `window.violations`.
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
});
