"""The product's settings in a home of their own, so that no test can reach the data of an office."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile

for name in [name for name in os.environ if name.startswith("NHIEMKY_") and name != "NHIEMKY_DATABASE_URL"]:
    del os.environ[name]  # what the person at this machine has chosen for the product is no test

HOME_FOR_TESTS = tempfile.mkdtemp(prefix="nhiemky-tests-")
atexit.register(shutil.rmtree, HOME_FOR_TESTS, ignore_errors=True)
os.environ["NHIEMKY_HOME"] = HOME_FOR_TESTS

from nhiemky.site.settings import *  # noqa: E402, F403 - they read the home when they are imported

# Argon2 is slow on purpose; a thousand sign-ins of test people are not what it protects.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
