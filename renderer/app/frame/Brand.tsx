/** The mark of the app, as in icon.svg. */
export function Brand() {
  return (
    <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
      <rect width="32" height="32" rx="6" fill="#1f4e79" />
      <path
        d="M7 15 16 7l9 8"
        fill="none"
        stroke="#fff"
        strokeWidth="2.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <rect x="9" y="17" width="3.5" height="8" fill="#fff" />
      <rect x="14.25" y="20" width="3.5" height="5" fill="#fff" />
      <rect x="19.5" y="14.5" width="3.5" height="10.5" fill="#fff" />
    </svg>
  );
}
