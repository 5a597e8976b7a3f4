# syntax=docker/dockerfile:1
# Three stages: packages, look, portal. Node, uv and the embedded servers stay behind in the first two.
ARG PYTHON=3.12-slim-bookworm

# --- packages: what the portal needs in production, out of the hashed lock --------------------------------------------
FROM python:${PYTHON} AS packages
ENV UV_PYTHON_DOWNLOADS=never UV_LINK_MODE=copy UV_COMPILE_BYTECODE=1
WORKDIR /build
COPY requirements/ requirements/
RUN --mount=type=cache,target=/root/.cache \
    pip install --require-hashes --no-deps --requirement requirements/uv.lock
RUN --mount=type=cache,target=/root/.cache \
    uv venv /opt/venv && uv pip sync --require-hashes --python /opt/venv/bin/python requirements/runtime.lock

# --- look: stylesheet, scripts and fonts; Node comes from the wheel in the demo's lock --------------------------------
FROM packages AS look
RUN --mount=type=cache,target=/root/.cache \
    uv venv /opt/look && uv pip sync --require-hashes --python /opt/look/bin/python requirements/demo.lock
COPY package.json package-lock.json .npmrc ./
COPY tools/ tools/
COPY static/ static/
COPY vertalingen/ vertalingen/
RUN --mount=type=cache,target=/root/.npm \
    PATH=/opt/look/bin:$PATH RIVIERENLAND_VAR=/srv/rivierenland \
    python tools/build_assets.py --production --output /srv/rivierenland/static

# --- portal -----------------------------------------------------------------------------------------------------------
FROM python:${PYTHON} AS portal
RUN useradd --system --uid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin portal
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=rivierenland.settings \
    RIVIERENLAND_VAR=/srv/rivierenland
WORKDIR /app
COPY --from=packages /opt/venv /opt/venv
COPY --from=look /srv/rivierenland/static /srv/rivierenland/static
COPY --from=look /srv/rivierenland/fonts /srv/rivierenland/fonts
COPY --from=look /srv/rivierenland/vertalingen /srv/rivierenland/vertalingen
COPY . .
# Settings refuse to load without these; nothing of them stays in the image.
RUN SECRET_KEY=only-while-building-the-image-and-never-when-it-runs-0123456789 \
    ALLOWED_HOSTS=build.invalid SITE_URL=https://build.invalid \
    DATABASE_URL=postgres://rivierenland_web@build.invalid/build REDIS_URL=redis://build.invalid/0 \
    EMAIL_URL=smtp://build.invalid:25 CONTACT_SLEUTELS=b25seS13aGlsZS1idWlsZGluZy10aGUtaW1hZ2UtMDE= \
    SCHATTING_SLEUTELS=b25seS13aGlsZS1idWlsZGluZy10aGUtaW1hZ2UtMDI= \
    python manage.py collectstatic --no-input --verbosity 0 \
    && install -d -o portal -g portal -m 0700 /srv/rivierenland/bestanden
USER 10001
EXPOSE 8000
VOLUME /srv/rivierenland/bestanden
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["python", "docker/alive.py"]
# WEB_CONCURRENCY sets the number of processes; each has four threads.
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "--worker-class", "gthread", "--threads", "4", "--worker-tmp-dir", "/dev/shm", \
     "--keep-alive", "15", "--no-control-socket", "--graceful-timeout", "30", "--access-logfile", "-", "rivierenland.wsgi:application"]
