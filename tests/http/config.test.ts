import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../geodata/model/domain-error.ts';
import { describeConfig, readConfig, shownValues } from '../../server/config.ts';
import { defaultLimits } from '../../server/limits/document-limits.ts';

function refusal(env: Record<string, string>): DomainError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}

describe('readConfig', () => {
  it('needs no variable at all', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      publicUrl: undefined,
      databaseUrl: undefined,
      dataDir: resolve('.contigua'),
      geodataMirror: undefined,
      edition: 'auto',
      corsOrigins: undefined,
      statementTimeoutMs: 15_000,
      analysisThreads: 2,
      analysisTimeoutMs: 30_000,
      tileCacheBytes: 67_108_864,
      maxBodyBytes: 1_048_576,
      maxCost: defaultLimits.maxCost,
      maxDepth: defaultLimits.maxDepth,
      maxAliases: defaultLimits.maxAliases,
      maxDirectives: defaultLimits.maxDirectives,
      drainTimeoutMs: 10_000,
      logFormat: 'text',
    });
  });

  it('takes every variable', () => {
    const mirror = mkdtempSync(join(tmpdir(), 'contigua-mirror-'));
    const config = readConfig({
      PORT: '0',
      HOST: '::1',
      PUBLIC_URL: 'https://maps.example/contigua/',
      DATABASE_URL: 'postgres://me:secret@db:5432/contigua',
      DATA_DIR: '/var/lib/contigua',
      GEODATA_MIRROR: mirror,
      EDITION: 'official',
      CORS_ORIGINS: 'https://a.example, http://localhost:5173',
      STATEMENT_TIMEOUT_MS: '250',
      MAX_BODY_BYTES: '2048',
      MAX_COST: '7',
      MAX_DEPTH: '3',
      MAX_ALIASES: '0',
      MAX_DIRECTIVES: '1',
      DRAIN_TIMEOUT_MS: '0',
      LOG_FORMAT: 'json',
    });
    rmSync(mirror, { recursive: true });
    expect(config).toMatchObject({
      port: 0,
      host: '::1',
      publicUrl: 'https://maps.example/contigua',
      databaseUrl: 'postgres://me:secret@db:5432/contigua',
      dataDir: '/var/lib/contigua',
      geodataMirror: mirror,
      edition: 'official',
      corsOrigins: ['https://a.example', 'http://localhost:5173'],
      statementTimeoutMs: 250,
      maxBodyBytes: 2048,
      maxCost: 7,
      maxAliases: 0,
      drainTimeoutMs: 0,
      logFormat: 'json',
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it.each([
    ['PORT', '65536', 'a whole number from 0 to 65535'],
    ['PORT', '4e3', 'a whole number from 0 to 65535'],
    ['PORT', '-1', 'a whole number from 0 to 65535'],
    ['HOST', 'not a host', 'a host name or address'],
    ['GEODATA_MIRROR', '/nonexistent/mirror', 'the path of a folder that exists'],
    [
      'PUBLIC_URL',
      'maps.example',
      'an address such as https://example.org/contigua, without a query',
    ],
    [
      'PUBLIC_URL',
      'https://maps.example/?a=b',
      'an address such as https://example.org/contigua, without a query',
    ],
    ['EDITION', 'Official', 'one of auto, bundled, official'],
    ['CORS_ORIGINS', 'example.org', '* or origins such as https://example.org, joined by commas'],
    ['STATEMENT_TIMEOUT_MS', '99', 'a whole number from 100 to 600000'],
    ['LOG_FORMAT', 'xml', 'one of text, json'],
  ])('refuses %s=%s, saying what was got and expected', (variable, value, expected) => {
    const error = refusal({ [variable]: value });
    expect(error.message).toBe(`${variable}: got "${value}", expected ${expected}.`);
    expect(error.code).toBe('BAD_INPUT');
    expect(error.argument).toBe(variable);
  });

  it('names every wrong variable at once', () => {
    const { message } = refusal({ PORT: 'x', EDITION: 'y', MAX_COST: '0' });
    expect(message.split('\n').map((line) => line.split(':')[0])).toEqual([
      'PORT',
      'EDITION',
      'MAX_COST',
    ]);
  });

  it('keeps a password out of its messages and out of what it shows', () => {
    expect(refusal({ DATABASE_URL: 'mysql://me:secret@db/x' }).message).not.toContain('secret');
    const shown = shownValues(readConfig({ DATABASE_URL: 'postgres://me:secret@db/x' }));
    expect(shown.get('DATABASE_URL')).toBe('postgres://me:…@db/x');
  });

  it('describes every setting, with a default that it would accept', () => {
    const described = describeConfig();
    expect(described).toHaveLength(Object.keys(readConfig({})).length);
    for (const { variable, fallback, meaning, expected } of described) {
      expect(readConfig({ [variable]: fallback ?? '' })).toEqual(readConfig({}));
      expect(meaning).toMatch(/\.$/);
      expect(expected).not.toBe('');
    }
  });
});
