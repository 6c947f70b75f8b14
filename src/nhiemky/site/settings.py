"""Django's settings. What an office may choose comes from the environment (README), everything else stands here."""

from __future__ import annotations

import re
import secrets
from pathlib import Path

from csp.constants import NONE, SELF

from nhiemky.site import environment

HERE = Path(__file__).parent
ENVIRONMENT = environment.read()
HOME = ENVIRONMENT.home()

DEBUG = ENVIRONMENT.truth("NHIEMKY_DEBUG")
HTTPS = ENVIRONMENT.truth("NHIEMKY_HTTPS")
# Until the first start has written a key, a fresh one serves this process only (checks, tests, migrations).
SECRET_KEY = environment.secret_key(HOME) or secrets.token_urlsafe(50)
# Names are checked in site/edge.py: any address of this machine by number, localhost, and the names said here.
ALLOWED_HOSTS = ["*"]
HOST_NAMES = ENVIRONMENT.names("NHIEMKY_ALLOWED_HOSTS")

INSTALLED_APPS = [
    "nhiemky.site.apps.SiteConfig",
    "nhiemky.journal.apps.JournalConfig",
    "nhiemky.files.apps.FilesConfig",
    "nhiemky.org.apps.OrgConfig",
    "nhiemky.figures.apps.FiguresConfig",
    "nhiemky.documents.apps.DocumentsConfig",
    "nhiemky.tasks.apps.TasksConfig",
    "nhiemky.conferences.apps.ConferencesConfig",
    "nhiemky.elections.apps.ElectionsConfig",
    "nhiemky.targets.apps.TargetsConfig",
    "nhiemky.congresses.apps.CongressesConfig",
    "nhiemky.portal.apps.PortalConfig",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "django_htmx",
    "template_partials",
    "whitenoise.runserver_nostatic",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
]

MIDDLEWARE = [
    "nhiemky.site.edge.HostMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "nhiemky.site.edge.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "nhiemky.site.edge.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "nhiemky.site.edge.RefusalMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "nhiemky.site.urls"
ASGI_APPLICATION = "nhiemky.site.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "nhiemky.site.shell.shell",
            ],
            "builtins": [
                "nhiemky.site.templatetags.nhiemky",
                "django.templatetags.i18n",
                "django.templatetags.static",
            ],
        },
    }
]

DATABASES = {"default": ENVIRONMENT.database(HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

AUTH_USER_MODEL = "org.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "workspace"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "nhiemky.site.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
MFA_TOTP_ISSUER = "Nhiệm Kỳ"
MFA_TOTP_TOLERANCE = 1  # 30 seconds early or late: clocks of an office without internet drift
# Passkeys need a secure origin: over plain HTTP only codes are offered.
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"] + (["webauthn"] if HTTPS else [])
MFA_PASSKEY_LOGIN_ENABLED = HTTPS
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_ENABLE_ADMIN = False
AXES_USERNAME_CALLABLE = "nhiemky.site.accounts.name_tried"
AXES_LOCKOUT_TEMPLATE = "lockout.html"
# Wrong passwords are counted in one place, by axes; allauth's own count would answer first, in other words.
ACCOUNT_RATE_LIMITS = {"login_failed": None}

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
X_FRAME_OPTIONS = "SAMEORIGIN"
# W004, W008, W012, W016 ask for HTTPS: an office on a LAN without certificates is allowed, said in SECURITY.md.
SILENCED_SYSTEM_CHECKS = ["security.W004", "security.W008", "security.W012", "security.W016", "security.W018"]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
MAX_UPLOAD_BYTES = ENVIRONMENT.number("NHIEMKY_MAX_UPLOAD_MB", default=20, least=1, most=500) * 1024 * 1024
# A request may bring several files. Up to this size it stays in memory: a refused file must not leave a trace on a disk.
MAX_REQUEST_BYTES = 4 * MAX_UPLOAD_BYTES
# A bundle of scanned ballot papers is larger, and its address alone takes so much. It stays in memory too: what shows how
# somebody voted is on the disk enciphered, or not at all.
MAX_SCAN_BYTES = ENVIRONMENT.number("NHIEMKY_MAX_SCAN_MB", default=200, least=20, most=1000) * 1024 * 1024
LARGER_REQUESTS = (
    (re.compile(r"/lam-viec/[^/]+/bau-cu/\d+/lan/\d+/quet/\d+/"), MAX_SCAN_BYTES),
    (re.compile(r"/lam-viec/[^/]+/bau-cu/\d+/lan/\d+/chay-thu/doc-phieu-t(hu|ap)/"), MAX_SCAN_BYTES),
)
FILE_UPLOAD_MAX_MEMORY_SIZE = max(MAX_REQUEST_BYTES, MAX_SCAN_BYTES)
# One picture a page: two sides of the papers of a bundle.
DATA_UPLOAD_MAX_NUMBER_FILES = 400
FILE_UPLOAD_HANDLERS = ["nhiemky.files.receiving.InMemoryUploads"]

# A figure is confirmed by somebody else than who entered it; an office of one clerk may lift that.
FIGURES_CONFIRMED_BY_AUTHOR = ENVIRONMENT.truth("NHIEMKY_FIGURES_CONFIRMED_BY_AUTHOR")
# How long the editor of a draft counts as open after the last sign of life.
DRAFT_LOCK_MINUTES = ENVIRONMENT.number("NHIEMKY_DRAFT_LOCK_MINUTES", default=10, least=1, most=240)

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [HERE / "locale", HERE.parent / "portal" / "locale"]
FORMAT_MODULE_PATH = ["nhiemky.portal.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = ENVIRONMENT.time_zone()

STATIC_URL = "/static/"
MEDIA_URL = "/media/"
MEDIA_ROOT = HOME / "media"
# Scanned ballot papers, enciphered; never served.
SEALED_ROOT = HOME / "sealed"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Static files are served from the installed packages: no collectstatic step for an office.
WHITENOISE_USE_FINDERS = True

EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 2000}}
}

WAGTAIL_SITE_NAME = "Nhiệm Kỳ"
WAGTAILADMIN_BASE_URL = "http://localhost:8000"
WAGTAIL_I18N_ENABLED = False
WAGTAIL_DATE_FORMAT, WAGTAIL_DATETIME_FORMAT, WAGTAIL_TIME_FORMAT = "%d/%m/%Y", "%d/%m/%Y %H:%M", "%H:%M"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_WORKFLOW_ENABLED = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILADMIN_PERMITTED_LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
WAGTAILIMAGES_IMAGE_FORM_BASE = "nhiemky.portal.forms.ImageForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "nhiemky.portal.forms.DocumentForm"
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILADMIN_COMMENTS_ENABLED = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = WAGTAIL_PASSWORD_RESET_ENABLED = WAGTAIL_EMAIL_MANAGEMENT_ENABLED = (
    False
)
TAGGIT_CASE_INSENSITIVE = True

# What went wrong on the server goes to the console of `nhiemky serve`: tracebacks, never what people typed.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        # A wrong address or a refused entry is not a fault of the server.
        "django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        "nhiemky": {"handlers": ["console"], "level": "INFO", "propagate": False},
    },
}
