// The theme chosen on this device, if any. Async: the map in the HTML is painted without waiting for it.
try {
  const theme = localStorage.getItem('padu.theme');
  if (theme === 'light' || theme === 'dark' || theme === 'wall')
    document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the device's own preference then stands.
}
