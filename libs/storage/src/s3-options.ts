/** Where the bucket is and how patient we are with it. */
export interface S3StorageOptions {
  bucket: string;
  /** Region of the bucket; default `us-east-1` (other services than Amazon's mostly ignore it). */
  region?: string;
  /** Address of another service that speaks S3; default: Amazon's for the region. */
  endpoint?: string;
  /** Put before every key, with a `/` between; default: none. */
  prefix?: string;
  /** Public address of the bucket's root, such as a CDN's; default: the bucket's own address. */
  publicBaseUrl?: string;
  /** Name the bucket in the path instead of the host name; default false. */
  forcePathStyle?: boolean;
  /** Default: what the AWS SDK finds by itself (environment, shared files, instance role). */
  credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  /** Milliseconds to reach the service, each attempt; default 2000. */
  connectTimeoutMs?: number;
  /** Milliseconds for a whole operation, attempts included; default 5000. */
  timeoutMs?: number;
  /** How often an operation is tried when the service fails; default 2. */
  attempts?: number;
}
