# Two stages: wheels are built in the first, the second holds only what runs.
FROM python:3.11-slim AS build
WORKDIR /src
COPY requirements.lock pyproject.toml README.md ./
COPY bot ./bot
RUN python -m venv /opt/venv \
 && /opt/venv/bin/pip install --no-cache-dir --constraint requirements.lock . \
 && /opt/venv/bin/python -m compileall -q /opt/venv/lib

FROM python:3.11-slim
LABEL org.opencontainers.image.title="citebot"
# /facts draws Chinese characters with an installed font.
RUN apt-get update && apt-get install --yes --no-install-recommends fonts-noto-cjk && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 10001 --create-home --home-dir /home/citebot citebot \
 && mkdir /data && chown citebot /data
COPY --from=build /opt/venv /opt/venv
WORKDIR /app
COPY knowledge ./knowledge
COPY config ./config
# The word list of the segmenter is cached in the temp folder: mount one writable, all else may be read-only.
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 CITEBOT_CONFIG=/app/config TMPDIR=/tmp \
    MPLCONFIGDIR=/tmp/matplotlib CITEBOT_STORE=sqlite:////data/citebot.db CITEBOT_CACHE=/data/articles
USER 10001
VOLUME /tmp
# The store: languages, votes, questions without answer. Not needed with CITEBOT_STORE=postgresql://...
# What is kept of many articles is here, too; it can be deleted at any time.
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["citebot", "health"]
# Only with TELEGRAM_WEBHOOK_URL and TELEGRAM_WEBHOOK_LISTEN=0.0.0.0:8080; a poller listens nowhere.
EXPOSE 8080
STOPSIGNAL SIGTERM
ENTRYPOINT ["citebot"]
CMD ["serve"]
