// What becomes of a passkey is said in words: the library's script keeps its failures to itself.
const told = document.getElementById("passkey_told");
const BUTTONS = "#passkey_login, #mfa_webauthn_add, #mfa_webauthn_authenticate, #mfa_webauthn_reauthenticate";
const FAILURES = {
  NotAllowedError: "No passkey was used: it was cancelled, took too long, or this device has none for this site. Try again, or go on another way.",
  InvalidStateError: "This device already has a passkey for your account. Nothing was changed.",
  SecurityError: "Your browser refuses passkeys at this address. Open the site by its name, over https.",
};

for (const button of document.querySelectorAll(BUTTONS)) {
  button.addEventListener("click", () => { told.textContent = "Your browser asks for your passkey."; });
}

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const cannot = "This browser cannot use passkeys here. Go on another way.";
  const failed = "That did not work, and nothing was changed. Try again, or go on another way.";
  told.textContent = window.PublicKeyCredential ? FAILURES[event.detail.exception.name] || failed : cannot;
});
