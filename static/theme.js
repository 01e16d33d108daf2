// Runs before the first paint: the theme chosen on this device, if any.
try {
  const theme = localStorage.getItem('padu.theme');
  if (theme === 'light' || theme === 'dark' || theme === 'wall')
    document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the device's own preference then stands.
}
